import { n as readGrade, t as openRemoteGrader } from "./part-remote-grader2.js";

export { openRemoteGrader };