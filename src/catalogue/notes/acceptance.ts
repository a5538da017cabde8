import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { CellContent } from "../../core/fixing/edit";
import type { CellRef } from "../../core/grid/address";
import type { Finding } from "../../core/rules/finding";
import { plainStated, type StatedFigure } from "../../core/rules/stated-figure";

/** A row of 校验说明: a finding as it was when the sheet was written, and what a person wrote beside it. */
export interface Acceptance {
  /** Its cell in the column 核实说明. */
  readonly at: CellRef;
  readonly rule: string;
  /** Form and label path of the finding, never its address: inserted rows do no harm. */
  readonly label: string;
  /** SHA-256 of the normalised figures, as hexadecimal text. */
  readonly fingerprint: string;
  /** The written reason; empty where nobody wrote one. */
  readonly reason: string;
  /** The reason's cell as the person left it, line breaks and all; absent where it was not read from a cell. */
  readonly typed?: CellContent;
}

/**
 * `holds`: the finding still stands with the same figures, and is accepted; `lapsed`: it stands with other figures;
 * `needless`: it is no longer found; `explained`: a reason beside an error or an advice, which cannot be accepted away.
 */
type AcceptanceState = "holds" | "lapsed" | "needless" | "explained";

/** An acceptance with a reason, after all other rules have spoken. */
export interface ReviewedAcceptance extends Acceptance {
  readonly state: AcceptanceState;
}

/** The fingerprint of a finding's figures; wording and cells do not count, so that neither lapses an acceptance. */
export function fingerprintOf(finding: Finding): string {
  const figures = [finding.expected, finding.actual, finding.difference].map((stated) => normalised(stated) ?? "");
  return bytesToHex(sha256(utf8ToBytes(figures.join("\n"))));
}

/** Money in 万元, so that a form is known again whichever unit it is told in. */
function normalised(stated: StatedFigure | string | null): string | null {
  const isYuan = stated !== null && typeof stated !== "string" && stated.unit === "元";
  return plainStated(isYuan ? { ...stated, value: stated.value.dividedBy(10_000) } : stated);
}

const LONGEST_LABEL = 1000;

/** A label as 校验说明 lists it and knows it again: whole, but for one that no cell could hold beside other words. */
export function listedLabel(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}

/** Whether an acceptance speaks of this finding, whatever its figures. */
export function speaksOf(acceptance: Acceptance, finding: Finding): boolean {
  return acceptance.rule === finding.rule && acceptance.label === listedLabel(finding.label);
}

/** Says of each acceptance with a reason what it is worth against today's findings. */
export function reviewAcceptances(
  acceptances: readonly Acceptance[],
  findings: readonly Finding[],
): readonly ReviewedAcceptance[] {
  return acceptances
    .filter(({ reason }) => reason !== "")
    .map((acceptance) => ({ ...acceptance, state: stateOf(acceptance, findings) }));
}

function stateOf(acceptance: Acceptance, findings: readonly Finding[]): AcceptanceState {
  const spokenOf = findings.filter((finding) => speaksOf(acceptance, finding));
  if (spokenOf.length === 0) return "needless";
  if (spokenOf.every(({ severity }) => severity !== "warning")) return "explained";
  return spokenOf.some((finding) => fingerprintOf(finding) === acceptance.fingerprint) ? "holds" : "lapsed";
}

/** The reason by which a finding is accepted; `undefined` where it is not. Only warnings can be. */
export function acceptedReason(finding: Finding, reviewed: readonly ReviewedAcceptance[]): string | undefined {
  if (finding.severity !== "warning") return undefined;
  const fingerprint = fingerprintOf(finding);
  return reviewed.find(
    (acceptance) =>
      acceptance.state === "holds" && speaksOf(acceptance, finding) && acceptance.fingerprint === fingerprint,
  )?.reason;
}
