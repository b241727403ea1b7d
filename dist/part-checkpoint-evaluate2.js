import { n as gradedCheckpoints, r as rolloutOf, t as evaluate } from "./part-checkpoint-evaluate.js";

export { evaluate };