import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { dataOfPackFile, packOfData } from "../../app/pack-file";
import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import type { Pack } from "../../catalogue/packs/pack";
import { packOfWorkbook } from "../../catalogue/packs/pack-workbook";
import { mergedLabels } from "../../catalogue/notes/confirmed-labels";
import { faultsInRules } from "../../catalogue/own-rules";
import { MAX_PACK_BYTES } from "../../core/limits";
import { XlsxFileWorkbook } from "../../hosts/xlsx-file";
import { textOfFile } from "../../hosts/text-of-file";
import { Complaint } from "../complaint";
import { errorCode } from "../files/read-file";

/**
 * The pack a user named, the one in a JSON file of theirs, or the default one. A name comes before a file of that name.
 * @throws Complaint where there is none, or the file is no pack; every fault of the file is a line of its own
 */
export async function packNamed(name: string | undefined): Promise<Pack> {
  if (name === undefined) return DEFAULT_PACK;
  const pack = Object.hasOwn(PACKS, name) ? PACKS[name] : undefined;
  if (pack) return pack;
  const bytes = await bytesOf(name, "口径文件");
  if (bytes !== undefined) return isZip(bytes) ? packInWorkbook(name, bytes) : packIn(name, textOfFile(bytes));
  throw new Complaint(
    LOOKS_LIKE_A_FILE.test(name)
      ? `找不到口径文件 ${name}`
      : `没有名为 ${name} 的口径；可用：${Object.keys(PACKS).join("、")}，或口径文件（.json、.xlsx）`,
  );
}

/** What a user says of how to judge: it means the same in every command. */
export interface JudgingOptions {
  readonly pack?: string;
  /** A file of rules in words. */
  readonly rules?: string;
  /** `打印的写法=表样的写法`, as typed. */
  readonly label?: readonly string[];
}

/** The pack that a user's options come to. @throws Complaint for what is wrong with them */
export async function packOf({ pack, rules, label }: JudgingOptions): Promise<Pack> {
  const named = withConfirmed(await packNamed(pack), label ?? []);
  return rules === undefined ? named : withRules(named, rules, await rulesText(rules));
}

function withRules(pack: Pack, file: string, text: string): Pack {
  const faults = faultsInRules(text, file);
  if (faults.length > 0) throw new Complaint(`规则文件 ${file} 有 ${faults.length} 处不对：`, { details: faults });
  return { ...pack, checks: [...pack.checks, ...text.split("\n")] };
}

/** In UTF-8 or, as Windows' older editors write it, in GB18030. */
async function rulesText(file: string): Promise<string> {
  const bytes = await bytesOf(file, "规则文件");
  if (bytes === undefined) throw new Complaint(`找不到规则文件 ${file}`);
  if (isZip(bytes)) throw new Complaint(`规则文件 ${file} 不是文本文件；口径工作簿请用 --pack ${file}`);
  return textOfFile(bytes).replace(/\r\n?/g, "\n");
}

/**
 * A pack with labels that a user has confirmed on the command line: `预算安排金额=全年预算数`.
 * @throws Complaint where one of them names no two labels
 */
function withConfirmed(pack: Pack, typed: readonly string[]): Pack {
  if (typed.length === 0) return pack;
  const confirmed = typed.map((words) => {
    const [label = "", as = "", ...more] = words.split(/[=＝]/).map((side) => side.trim());
    if (label === "" || as === "" || more.length > 0) {
      throw new Complaint(
        `--label 应写成“表上的写法=表样的写法”，如 --label "预算安排金额=全年预算数"；现为“${words}”`,
      );
    }
    return { label, as };
  });
  return { ...pack, labels: mergedLabels(pack.labels, confirmed) };
}

const LOOKS_LIKE_A_FILE = /[\\/]|\.(?:json|xlsx)$/i;
/** What a file holds; `undefined` where there is none. */
async function bytesOf(path: string, what: string): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Complaint(`${what} ${path} 不是文件`);
    if (found.size > MAX_PACK_BYTES) throw new Complaint(`${what} ${path} 太大，不像${what}`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Complaint) throw cause;
    if (errorCode(cause) === "ENOENT" || errorCode(cause) === "ENOTDIR") return undefined;
    throw new Complaint(`无法读取${what} ${path}：${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const code = errorCode(cause);
  return code === "EACCES" || code === "EPERM" ? "没有读取权限" : (code ?? String(cause));
}

function packIn(path: string, text: string): Pack {
  return packFrom(path, dataIn(path, text), []);
}

/** A pack that a bureau keeps as a workbook, with the sheets 口径 and 自定规则. A name that it has not given itself is made of its file's. */
async function packInWorkbook(path: string, bytes: Uint8Array): Promise<Pack> {
  const said = packOfWorkbook(await XlsxFileWorkbook.open(bytes).read());
  if (!said) throw new Complaint(`口径文件 ${path} 里没有“口径”或“自定规则”工作表`);
  const title = basename(path, extname(path));
  return packFrom(path, { name: "own", title, ...said.data }, said.faults);
}

function packFrom(path: string, data: unknown, before: readonly string[]): Pack {
  const { pack, faults = [] } = packOfData(data, (text) => faultsInRules(text, "checks"));
  const all = [...before, ...faults];
  if (pack && all.length === 0) return pack;
  throw new Complaint(`口径文件 ${path} 有 ${all.length} 处不对：`, { details: all });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function dataIn(path: string, text: string): unknown {
  try {
    return dataOfPackFile(text);
  } catch (cause) {
    throw new Complaint(`口径文件 ${path} ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
