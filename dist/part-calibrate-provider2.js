import { i as unsendableOf, n as gradeRemotely, r as sampled, t as calibrateProvider } from "./part-calibrate-provider.js";

export { calibrateProvider };