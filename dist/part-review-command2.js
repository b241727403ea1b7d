import { n as run, t as exitCodeOf } from "./part-review-command.js";

export { exitCodeOf, run };