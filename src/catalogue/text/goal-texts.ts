import { onceForEach } from "../../core/once-for-each";
import type { Present } from "../../core/values/sourced";
import { indicatorsOfForm } from "../binding/indicator-names";
import type { Evaluation } from "../forms/instances";
import type { Submission } from "../submission/index";
import { differenceShown, quoteOfIndicator, statedOf, type StatedIndicator } from "./indicator-comparisons";
import { indicatorMentions, type IndicatorMention } from "./indicator-mentions";
import { mannerOf } from "./indicator-words";
import type { NarrativeParagraph } from "./narrative";
import { scatteredMentions } from "./scattered-names";
import { readStretches } from "./read-narrative";

/** 预期目标 or 实际完成情况 of a form, read as text; one without end in several. */
interface GoalText {
  readonly form: Evaluation;
  readonly kind: "expectedGoal" | "goalCompletion";
  readonly cell: Present<string>;
  readonly paragraph: NarrativeParagraph;
}

/** A figure of a goal beside what the form's own indicator states. */
interface GoalComparison {
  readonly goal: GoalText;
  readonly mention: IndicatorMention;
  readonly stated: StatedIndicator;
}

/** The goals of every evaluation that somebody filled in. */
export const goalTexts = onceForEach((submission: Submission): readonly GoalText[] =>
  submission.evaluations.flatMap((form) =>
    (["expectedGoal", "goalCompletion"] as const).flatMap((kind) => {
      const cell = form.model.goals[kind];
      if (cell.kind !== "present") return [];
      const { at, value: text } = cell;
      const context = {
        year: form.titleYear ?? submission.year,
        unitName: undefined,
        projectNames: [],
        kindsOfPosts: 0,
      };
      const source = { text, at, pieces: [{ at, start: 0 }] };
      return readStretches(source, undefined, undefined, context).map((paragraph) => ({ form, kind, cell, paragraph }));
    }),
  ),
);

/** Every figure of the goals of one kind that tells of an indicator of the same form for certain. */
export function goalComparisons(submission: Submission, kind: GoalText["kind"]): readonly GoalComparison[] {
  const manner = mannerOf(kind === "expectedGoal" ? "target" : "actual", submission.pack.words.measureEndings, []);
  return goalTexts(submission)
    .filter((goal) => goal.kind === kind)
    .flatMap((goal) => {
      const candidates = indicatorsOfForm(submission, goal.form);
      const named = indicatorMentions(goal.paragraph, candidates, manner);
      const scattered = scatteredMentions(goal.paragraph, candidates, manner).filter(
        ({ figure }) => !named.some((mention) => mention.figure === figure),
      );
      return [...named, ...scattered].flatMap((mention) => {
        const stated = statedOf(mention, mention.named, submission);
        return stated ? [{ goal, mention, stated }] : [];
      });
    });
}

/** What a finding says of a figure of a goal that is not the indicator's. */
export function goalDifference({ goal, mention, stated }: GoalComparison) {
  const { plain } = goal.paragraph;
  return {
    at: goal.cell,
    related: stated.places,
    expected: stated.value,
    actual: mention.quantity.value,
    difference: mention.quantity.value.minus(stated.value),
    data: {
      label: `${goal.form.name}${goal.cell.label}`,
      quote: quoteOfIndicator(plain, mention),
      source: stated.source,
      expected: stated.shown,
      difference: differenceShown(plain, mention, stated),
    },
  };
}
