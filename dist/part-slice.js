// src/trajectory/slice.ts
function inSlice(trajectory, slice) {
	return (slice.tag === void 0 || (trajectory.tags ?? []).includes(slice.tag)) && (slice.model === void 0 || trajectory.model === slice.model) && (slice.task_prefix === void 0 || trajectory.task_id.startsWith(slice.task_prefix));
}

export { inSlice as t };