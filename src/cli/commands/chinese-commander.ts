import { Command, type CommanderError } from "commander";
import { displayWidth } from "../text/columns";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/**
 * A command whose help is in Chinese, and which leaves the program's end and every message to the caller. Its
 * subcommands take that over.
 */
export function chineseCommand(name: string): Command {
  return new Command(name)
    .helpCommand(false)
    .helpOption("-h, --help", "显示用法")
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      subcommandTerm: (command) => command.name(),
      displayWidth,
      // Chinese text has no spaces to wrap at.
      minWidthToWrap: Number.POSITIVE_INFINITY,
    });
}

/** What commander found wrong, as one Chinese sentence; `undefined` where nothing is wrong: help or version was asked for. */
export function chineseMessage({ code, message }: CommanderError): string | undefined {
  const [named = "", value = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  switch (code) {
    case "commander.helpDisplayed":
    case "commander.version":
      return undefined;
    case "commander.help":
      return "请给出命令";
    case "commander.unknownOption":
      return `没有选项 ${named}`;
    case "commander.unknownCommand":
      return `没有命令 ${named}`;
    case "commander.missingArgument":
      return `缺少参数 ${named}`;
    case "commander.optionMissingArgument":
      return `选项 ${named} 后面缺少内容`;
    case "commander.missingMandatoryOptionValue":
      return `缺少选项 ${named}`;
    case "commander.excessArguments":
      return "参数太多";
    case "commander.invalidArgument":
      return `选项 ${named} 不能是 ${value}${reasonBehind(message)}`;
    default:
      return `命令有误（${message.replace(/^error: /, "")}）`;
  }
}

/** What an option's own parser said stands behind commander's English. */
function reasonBehind(message: string): string {
  const reason = /is invalid\.(.*)$/s.exec(message)?.[1]?.trim() ?? "";
  const choices = /^Allowed choices are (.*)\.$/.exec(reason)?.[1];
  if (choices !== undefined) return `，可用：${choices.split(", ").join("、")}`;
  return reason === "" ? "" : `，${reason}`;
}
