import { relative } from "node:path";
import { batchRules } from "../../app/batch/batch-rules";
import type { SamplePlan } from "../../app/batch/sample-table";
import { sarifFrame, sarifNotification, sarifResults } from "../../app/batch/sarif";
import { summarySheets, type EarlierSummary } from "../../app/batch/summary";
import type { UnitFacts } from "../../app/batch/unit-facts";
import type { BatchResult, UnitResult } from "../../app/batch/unit-result";
import {
  checkDocument,
  type CheckedWorkbook,
  type FailedWorkbook,
  type PassedOverFile,
} from "../../app/check-document";
import type { Pack } from "../../catalogue/packs/pack";
import { packReference } from "../../catalogue/packs/pack-reference";
import { batchPage } from "../../render/batch-page";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import { PASSED_OVER } from "../files/trouble";
import type { Ink, Sink } from "../terminal";
import { summaryRow, summaryText, type SummaryRow } from "../text/batch-text";
import { checkText } from "../text/check-text";
import { VERSION } from "../version";

/** Writes results as they come, so that a batch of any size takes little memory. */
export interface CheckOutput {
  begin(): Promise<void>;
  add(result: CheckedWorkbook | FailedWorkbook, facts?: UnitFacts): Promise<void>;
  end(): Promise<void>;
}

/**
 * The JSON document, workbook by workbook: the same text as `JSON.stringify` of the whole document with two spaces.
 */
export function jsonOutput(sink: Sink, pack: Pack, passedOver: readonly PassedOverFile[] = []): CheckOutput {
  const frame = JSON.stringify(checkDocument(VERSION, pack, [], passedOver), null, 2);
  const list = '"workbooks": [';
  const open = frame.indexOf(list) + list.length;
  let any = false;
  return {
    begin: () => sink.write(frame.slice(0, open)),
    async add(result) {
      const text = JSON.stringify(result, null, 2).replaceAll("\n", "\n    ");
      await sink.write(`${any ? "," : ""}\n    ${text}`);
      any = true;
    },
    end: () => sink.write(`${any ? "\n  " : ""}${frame.slice(open)}\n`),
  };
}

/** A SARIF 2.1.0 log, result by result; files that could not be read are notifications of the run. */
export function sarifOutput(sink: Sink, pack: Pack, passedOver: readonly PassedOverFile[]): CheckOutput {
  const frame = JSON.stringify(sarifFrame(VERSION, batchRules(pack)));
  const open = frame.lastIndexOf("[]") + 1;
  const notifications: object[] = [];
  let any = false;
  return {
    begin: () => sink.write(frame.slice(0, open)),
    async add(result) {
      if ("error" in result) {
        notifications.push(sarifNotification(result));
        return;
      }
      for (const one of sarifResults(result)) {
        await sink.write(`${any ? "," : ""}\n${JSON.stringify(one)}`);
        any = true;
      }
    },
    end() {
      for (const file of passedOver) notifications.push(sarifNotification(asFailure(file)));
      const invocation = { executionSuccessful: true, toolExecutionNotifications: notifications };
      return sink.write(`],"invocations":[${JSON.stringify(invocation)}]${frame.slice(open + 1)}\n`);
    },
  };
}

/** Text for a person: a block a workbook; of several workbooks a summary at the end. Failures are told elsewhere. */
export function textOutput(sink: Sink, ink: Ink): CheckOutput {
  const rows: SummaryRow[] = [];
  let blocks = 0;
  return {
    begin: async () => undefined,
    async add(result) {
      rows.push(summaryRow(result));
      if ("error" in result) return;
      await sink.write(`${blocks > 0 ? "\n" : ""}${checkText(result, ink)}`);
      blocks++;
    },
    async end() {
      if (rows.length > 1) await sink.write(`${blocks > 0 ? "\n" : ""}${summaryText(rows)}`);
    },
  };
}

/** How the results of a batch are told as one. */
interface BatchOutputOptions {
  readonly pack: Pack;
  readonly passedOver: readonly PassedOverFile[];
  readonly sample: SamplePlan;
  readonly earlier?: EarlierSummary;
  /** The folder that the file is written into: links lead from there. */
  readonly besides: string;
}

/** A workbook with all results. It is written at the end, in one piece. */
export function workbookOutput(sink: Sink, { sample, earlier, ...of }: BatchOutputOptions): CheckOutput {
  const options = { sample, ...(earlier ? { earlier } : {}) };
  return batchOutput(of, (batch) => sink.write(createWorkbookBytes(summarySheets(batch, options))));
}

/** One page with all results, for a browser. */
export function pageOutput(sink: Sink, of: Pick<BatchOutputOptions, "pack" | "passedOver" | "besides">): CheckOutput {
  return batchOutput(of, (batch) => sink.write(batchPage(batch, packReference(of.pack))));
}

/** Gathers the results of all units for what is told of them together. */
export function batchOutput(
  { pack, passedOver, besides }: Pick<BatchOutputOptions, "pack" | "passedOver" | "besides">,
  write: (batch: BatchResult) => Promise<void>,
): CheckOutput {
  const units: UnitResult[] = [];
  const failed: FailedWorkbook[] = [];
  return {
    begin: async () => undefined,
    async add(result, facts) {
      const file = wayFrom(besides, result.file);
      if ("error" in result) failed.push({ ...result, file });
      else if (facts) units.push({ checked: { ...result, file }, facts });
    },
    end() {
      const notRead = passedOver.map(asFailure).map((one) => ({ ...one, file: wayFrom(besides, one.file) }));
      return write({ units, failed: [...failed, ...notRead], rules: batchRules(pack) });
    },
  };
}

function asFailure({ file, why }: PassedOverFile): FailedWorkbook {
  return { file, error: { code: "not-a-workbook", message: PASSED_OVER[why] } };
}

/** The way to a file from a folder, with forward slashes: no summary carries the paths of the machine it was made on. */
function wayFrom(folder: string, file: string): string {
  return relative(folder, file).replaceAll("\\", "/");
}
