import {
  checkDocument,
  type CheckedWorkbook,
  type FailedWorkbook,
  type PassedOverFile,
} from "../../app/check-document";
import type { Pack } from "../../catalogue/packs/pack";
import { SummaryBook } from "../../app/summary-book";
import { createWorkbookBytes } from "../../hosts/xlsx-file";
import type { Ink, Sink } from "../terminal";
import { summaryRow, summaryText, type SummaryRow } from "../text/batch-text";
import { checkText } from "../text/check-text";
import { VERSION } from "../version";

/** Writes results as they come, so that a batch of any size takes little memory. */
export interface CheckOutput {
  begin(): Promise<void>;
  add(result: CheckedWorkbook | FailedWorkbook): Promise<void>;
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

/** A workbook with all results: 汇总, 问题清单, 按规则. It is written at the end, in one piece. */
export function workbookOutput(sink: Sink): CheckOutput {
  const book = new SummaryBook();
  return {
    begin: async () => undefined,
    add: async (result) => book.add(result),
    end: () => sink.write(createWorkbookBytes(book.sheets())),
  };
}
