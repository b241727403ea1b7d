import { i as whoDoes, n as notedBy, r as run, t as notTakenAway } from "./part-audit-expire2.js";

export { notTakenAway, notedBy, run, whoDoes };