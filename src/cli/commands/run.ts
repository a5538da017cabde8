import { CommanderError } from "commander";
import { chineseMessage } from "./chinese-commander";
import { buildProgram } from "./program";
import { Complaint } from "../complaint";
import { EXIT, type ExitStatus } from "../exit-status";
import { tell } from "../terminal";

/** Runs the command line and gives what it ends with. Never throws: whatever goes wrong is one Chinese line. */
export async function run(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.clean;
  try {
    await buildProgram((ended) => (status = ended)).parseAsync(words, { from: "user" });
    return status;
  } catch (cause) {
    return explain(cause, words);
  }
}

function explain(cause: unknown, words: readonly string[]): ExitStatus {
  if (cause instanceof CommanderError) {
    const message = chineseMessage(cause);
    if (message === undefined) return EXIT.clean;
    tell(`jihe：${message}。${whereToLook(words)}`);
  } else if (cause instanceof Complaint) {
    tell(`jihe：${cause.message}`);
    cause.details.forEach((line) => tell(`- ${line}`));
  } else {
    tell(`jihe：程序出错（${cause instanceof Error ? cause.message : String(cause)}）。请把命令和文件发给开发者。`);
  }
  return EXIT.failed;
}

function whereToLook([command]: readonly string[]): string {
  const named = command !== undefined && !command.startsWith("-") && commandNames().has(command);
  return `用 ${named ? `jihe ${command}` : "jihe"} --help 查看用法。`;
}

function commandNames(): ReadonlySet<string> {
  return new Set(buildProgram(() => undefined).commands.map((command) => command.name()));
}
