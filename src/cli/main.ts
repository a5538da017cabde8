import { setEngineFlags } from "./engine-flags";
import { takeCompiled } from "./compiled";
import { EXIT } from "./exit-status";

// A short run is over before much of what could be compiled would have paid.
setEngineFlags();
takeCompiled();

// A reader that has seen enough (`jihe check … | head`) is no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT.clean : EXIT.failed);
});

void import("./commands/run").then(async ({ run }) => {
  process.exitCode = await run(process.argv.slice(2));
});
