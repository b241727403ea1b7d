import { n as openJudge, r as readRecordings, t as endpointOf } from "./part-judge.js";

export { openJudge };