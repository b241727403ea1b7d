import { ManifestSchema } from "../../src/curriculum/manifest.ts";
import { writeGenerated } from "./generated.ts";

/** The published schema of what `gradegate curriculum` writes. */
const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...ManifestSchema };
writeGenerated({ "src/curriculum/schemas/curriculum.schema.json": `${JSON.stringify(schema, null, 2)}\n` });
