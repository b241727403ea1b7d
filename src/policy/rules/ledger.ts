import { DEFAULT_LEDGER_BRANCH } from "../ledger-fields.ts";
import { error, type Rule } from "./rule.ts";

/** A repository has one ledger: gates that speak of it name the same branch. */
export const ledgerRule: Rule = (documents) => {
  const stated = [...documents.gates.values()].flatMap(({ document, locate }) =>
    document.spec.ledger?.branch === undefined ? [] : [{ document, locate, branch: document.spec.ledger.branch }],
  );
  const [first] = stated;
  return stated.flatMap(({ locate, branch }) =>
    first === undefined || branch === first.branch
      ? []
      : [
          error(
            locate(["spec", "ledger", "branch"]),
            "several-ledgers",
            `the ledger is on ${branch} here, and on ${first.branch} in the Gate ${first.document.metadata.name}; a repository has one`,
            `Name one branch, or none for ${DEFAULT_LEDGER_BRANCH}.`,
          ),
        ],
  );
};
