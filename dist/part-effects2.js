import { n as run, t as readPlan } from "./part-effects.js";

export { readPlan, run };