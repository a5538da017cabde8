import { printRef } from "../../core/grid/address";
import type { Measured } from "../../core/numbers/compare";
import { sum, ZERO, type Decimal } from "../../core/numbers/decimal";
import { isPlaced, type Place, type Present, type Sourced } from "../../core/values/sourced";
import type { Amount } from "../../core/values/values";
import { stateOfParts, type PartsState } from "../../core/rules/derived/sum-parts";
import type { FormInstance } from "../../core/template/define-form";
import type { SumPart, SumSubject } from "../../core/relations/relations";
import { RELATIONS } from "../forms/relations";
import { instancesOf, type Submission } from "../submission/index";
import { basicData, SPENDING_COLUMNS } from "../forms/basic-data/declaration";
import { overallSelfEvaluation } from "../forms/overall-self-evaluation/declaration";
import { projectSelfEvaluation } from "../forms/project-self-evaluation/declaration";
import { formPairs } from "./form-pair";

/** A figure that an amount may be held against: another of its row, or what it must equal. In 万元. */
export interface AmountPeer {
  readonly label: string;
  readonly value: Decimal;
  /** The cells it comes from. */
  readonly from: readonly Sourced<unknown>[];
}

/** Every filled amount of a form. */
export function amountsOf(form: FormInstance): readonly Present<Amount>[] {
  return form.places.filter(isAmount);
}

/** The peers of a form's amounts: for each the others of its row first, then sums and the other table. */
export function amountPeers(form: FormInstance, submission: Submission): (amount: Place) => readonly AmountPeer[] {
  const peers = new PeersByPlace();
  for (const row of amountRows(form)) pairRow(row, peers);
  for (const { total, parts } of sumsOf(form)) pairSum(total, parts, peers);
  pairTables(submission, peers);
  return (amount) => peers.of(amount);
}

class PeersByPlace {
  private readonly byPlace = new Map<string, AmountPeer[]>();

  /** A peer of zero or less is nothing to measure an amount by. */
  add(place: Sourced<unknown>, peer: AmountPeer | undefined): void {
    if (!isPlaced(place) || !peer?.value.greaterThan(0)) return;
    const known = this.byPlace.get(keyOf(place));
    if (known) known.push(peer);
    else this.byPlace.set(keyOf(place), [peer]);
  }

  of(place: Place): readonly AmountPeer[] {
    return this.byPlace.get(keyOf(place)) ?? [];
  }
}

function pairRow(row: readonly Sourced<Amount>[], peers: PeersByPlace): void {
  for (const place of row) for (const mate of row) if (mate !== place) peers.add(place, peerOf(mate));
}

function pairSum(total: Sourced<Measured>, parts: readonly SumPart[], peers: PeersByPlace): void {
  const whole = stateOfParts(parts);
  const places = parts.map(({ value }) => value);
  if (whole.kind === "filled") peers.add(total, { label: "明细之和", value: whole.sum, from: places });
  if (total.kind !== "present") return;
  const states = parts.map((one) => stateOfParts([one]));
  const unusable = states.filter(({ kind }) => kind === "unusable").length;
  const all = sum(states.map(sumOf));
  parts.forEach(({ value }, position) => {
    const own = states[position]!;
    const othersUnusable = unusable - (own.kind === "unusable" ? 1 : 0);
    if (othersUnusable > 0) return;
    const rest = total.value.value.minus(all.minus(sumOf(own)));
    peers.add(value, { label: "按合计推算的数", value: rest, from: [total] });
  });
}

function sumOf(state: PartsState): Decimal {
  return state.kind === "filled" ? state.sum : ZERO;
}

/** 项目支出 stands in 附件1 and in 附件2. */
function pairTables(submission: Submission, peers: PeersByPlace): void {
  for (const { basic, overall, doubtful } of formPairs(submission)) {
    if (doubtful !== undefined) continue;
    const final = basic.model.spending.known.projectSpending.cells.currentFinal;
    const spent = overall.model.fundsByKind.expenditure.known.projectSpending;
    peers.add(final, peerOf(spent, `${overall.name}项目支出`));
    peers.add(spent, peerOf(final, `${basic.name}项目支出决算`));
  }
}

function peerOf(place: Sourced<Amount>, label = place.label): AmountPeer | undefined {
  return place.kind === "present" ? { label, value: place.value.value, from: [place] } : undefined;
}

/** Amounts of a form that stand side by side. */
function amountRows(form: FormInstance): readonly (readonly Sourced<Amount>[])[] {
  const basic = instancesOf([form], basicData).flatMap(({ model: { spending, building } }) => [
    ...spending.rows.map(({ cells }) => SPENDING_COLUMNS.map((column) => cells[column])),
    [building.budgetInvestment, building.actualInvestment],
  ]);
  const funding = [...instancesOf([form], overallSelfEvaluation), ...instancesOf([form], projectSelfEvaluation)];
  return [
    ...basic,
    ...funding.flatMap(({ model }) =>
      model.funding.rows.map(({ cells }) => [cells.initialBudget, cells.adjustedBudget, cells.executed]),
    ),
  ];
}

/** Totals of a form with their parts, as its relations declare them. */
function sumsOf(form: FormInstance): readonly SumSubject[] {
  return RELATIONS.filter(({ templates }) => templates.some(({ id }) => id === form.template.id)).flatMap(
    (relation) => {
      if (relation.kind === "sum") return relation.measure === "amount" ? relation.subjects(form) : [];
      if (relation.kind !== "either") return [];
      return relation.subjects(form).flatMap(({ parts, totals }) => totals.map((total) => ({ total, parts })));
    },
  );
}

function isAmount(place: Sourced<unknown>): place is Present<Amount> {
  return place.kind === "present" && place.valueKind === "amount";
}

/** Several amounts may share a cell with their labels. */
function keyOf({ at, inline }: Place): string {
  return `${printRef(at)} ${inline?.before ?? ""}`;
}
