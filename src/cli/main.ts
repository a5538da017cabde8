import * as modules from "node:module";
import { CommanderError } from "commander";
import { raiseCompileBudget } from "./batch/compile-budget";
import { chineseMessage } from "./commands/chinese-commander";
import { Complaint } from "./complaint";
import { EXIT, type ExitStatus } from "./exit-status";
import { tell } from "./terminal";

// A short run is over before much of what could be compiled would have paid. From 22.8 on Node keeps what it has compiled of the bundles.
raiseCompileBudget();
(modules as { readonly enableCompileCache?: () => void }).enableCompileCache?.();
const PROGRAM = import("./commands/program");

/** Runs the command line and gives what it ends with. Never throws: whatever goes wrong is one Chinese line. */
async function run(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  try {
    const { buildProgram } = await PROGRAM;
    await buildProgram((ended) => (status = ended)).parseAsync(words, { from: "user" });
    return status;
  } catch (cause) {
    return explain(cause, words);
  }
}

async function explain(cause: unknown, words: readonly string[]): Promise<ExitStatus> {
  if (cause instanceof CommanderError) {
    const message = chineseMessage(cause);
    if (message === undefined) return EXIT.clean;
    tell(`jihe：${message}。${await whereToLook(words)}`);
  } else if (cause instanceof Complaint) {
    tell(`jihe：${cause.message}`);
    cause.details.forEach((line) => tell(`- ${line}`));
  } else {
    tell(`jihe：程序出错（${cause instanceof Error ? cause.message : String(cause)}）。请把命令和文件发给开发者。`);
  }
  return EXIT.failed;
}

async function whereToLook([command]: readonly string[]): Promise<string> {
  const named = command !== undefined && !command.startsWith("-") && (await commandNames()).has(command);
  return `用 ${named ? `jihe ${command}` : "jihe"} --help 查看用法。`;
}

async function commandNames(): Promise<ReadonlySet<string>> {
  const { buildProgram } = await PROGRAM;
  return new Set(buildProgram(() => undefined).commands.map((command) => command.name()));
}

// A reader that has seen enough (`jihe check … | head`) is no trouble.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT.clean : EXIT.failed);
});

void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
