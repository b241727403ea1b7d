import { n as spendingOf, r as spendingOfOccasion, t as spendingIn } from "./part-spending2.js";

export { spendingIn, spendingOf };