import type { JsonObject } from "../../json.ts";
import type { MetricSources } from "../../ports.ts";
import type { ReadingContext, TimedReading } from "../../rollout/reading.ts";
import { readMetricFile, readShadow } from "./file.ts";
import { readHttp } from "./http.ts";
import { readPrometheus } from "./prometheus.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Every source that a plan may name; one that is not known is an error, as one that is down. */
export function openMetricSources(env: Environment, folder: string): MetricSources {
  return {
    read: async (source: JsonObject | undefined, context: ReadingContext): Promise<TimedReading> => {
      switch (source?.kind) {
        case "file":
          return readMetricFile(source, context, folder);
        case "shadow":
          return readShadow(source, context, folder);
        case "http":
          return readHttp(source, context, env);
        case "prometheus":
          return readPrometheus(source, context, env);
        default: {
          const what = source === undefined ? "no source" : `unknown source ${JSON.stringify(source.kind ?? null)}`;
          return {
            at: context.now,
            reading: { kind: "error", why: `${what}; expected file, shadow, http or prometheus` },
          };
        }
      }
    },
  };
}
