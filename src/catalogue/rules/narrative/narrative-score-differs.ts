import type { Decimal } from "../../../core/numbers/decimal";
import { valueOf } from "../../../core/values/sourced";
import { reasonOf } from "../../../core/rules/define-rule";
import { IN_MARKS } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { valueOfFigure } from "../../text/figures-in-text";
import type { Mention } from "../../text/narrative";
import { placeInText, quoteBetween, quoteOfMention } from "../../text/quoting";
import { ownBands } from "../../text/project-report-figures";
import { projectReportReadings, reportReadings, type ReportReading } from "../../text/read-narrative";
import { bandOfScore } from "../../packs/score-band";
import { bandStatements, scoreMentions, scoreTolerance } from "../../text/score-statements";
import { plainFigure } from "../../../core/numbers/wording";

/** The total score or the band in the report is not that of 附件2. */
export const narrativeScoreDiffers = defineRule({
  id: "narrative-score-differs",
  theme: "narrative",
  title: "报告中的自评得分或等级与附件2不一致",
  why: "自评得分和等级是报告的结论，必须就是自评表的总分和它对应的等级。",
  basis: "附件4 与附件2 表文关系；等级划分见口径",
  remedy: "按附件2的总分改正报告中的得分和等级。",
  severity: "warning",
  settings: ["bands"],
  messages: {
    score: "报告中“{quote}”，附件2总分为 {expected} 分，相差 {difference} 分。",
    band: "报告中“{quote}”，附件2总分 {score} 分，等级应为“{expected}”。",
    ownBand: "项目自评报告中写自评得分 {score} 分，又写“{quote}”，等级应为“{expected}”。",
  },
  absent: "没有附件2，或附件4没有写自评得分和等级",
  over: (submission) => {
    const own = projectReportReadings(submission)
      .flatMap(ownBands)
      .map((statement) => ({ kind: "own" as const, overall: undefined, statement }));
    const [overall, ...more] = submission.overall;
    if (!overall || more.length > 0) return own;
    const ofUnit = reportReadings(submission).flatMap((reading) => [
      ...scoreMentions(reading.narrative)
        .filter((mention) => !isAnothersScore(reading, mention))
        .map((mention) => ({ kind: "score" as const, overall, mention })),
      ...bandStatements(reading.narrative).map((statement) => ({ kind: "band" as const, overall, statement })),
    ]);
    return [...ofUnit, ...own];
  },
  needs: () => ({}),

  check(_, { subject, finding, skip, workbook: { pack } }) {
    if (subject.kind === "own") {
      const { paragraph, score, band, from, end } = subject.statement;
      const due = bandOfScore(valueOfFigure(score), pack);
      const isKnown = pack.bands.some(({ name }) => name.startsWith(band));
      if (!due || !isKnown || due.name.startsWith(band)) return undefined;
      return finding("ownBand", {
        at: placeInText(paragraph, from),
        expected: due.name,
        actual: band,
        data: {
          score: plainFigure(valueOfFigure(score)),
          quote: quoteBetween(paragraph, from, end),
          expected: due.name,
        },
      });
    }
    const total = subject.overall.model.indicators.totals.score;
    if (total.kind !== "present") return skip(reasonOf(total), total);
    const expected = total.value.value;
    if (subject.kind === "score") {
      const { mention } = subject;
      if (agrees(mention, expected)) return undefined;
      const actual = valueOfFigure(mention.figure);
      const difference = actual.minus(expected);
      return finding("score", {
        at: placeInText(mention.paragraph, mention.figure.start),
        related: [total],
        expected,
        actual,
        difference,
        in: IN_MARKS,
        data: {
          quote: quoteOfMention(mention),
          expected: plainFigure(expected),
          difference: plainFigure(difference.abs()),
        },
      });
    }
    const { statement } = subject;
    const band = bandOfScore(expected, pack);
    const isKnown = pack.bands.some(({ name }) => name.startsWith(statement.band));
    if (!band || !isKnown || band.name.startsWith(statement.band)) return undefined;
    // A band that fits the report's own wrong score is the same mistake.
    const own = statement.paragraph.mentions.find(({ meaning }) => meaning.subject === "totalScore");
    const followsOwnScore =
      own && !agrees(own, expected) && bandOfScore(valueOfFigure(own.figure), pack)?.name.startsWith(statement.band);
    if (followsOwnScore) return undefined;
    return finding("band", {
      at: placeInText(statement.paragraph, statement.from),
      related: [total],
      expected: band.name,
      actual: statement.band,
      data: {
        quote: quoteBetween(statement.paragraph, statement.from, statement.end),
        score: plainFigure(expected),
        expected: band.name,
      },
    });
  },
});

function agrees({ figure }: Mention, score: Decimal): boolean {
  return valueOfFigure(figure).minus(score).abs().lessThanOrEqualTo(scoreTolerance(figure, score));
}

/** The very score of a project, or of the funds alone, is theirs: the words before it only did not say so. */
function isAnothersScore({ submission }: ReportReading, { figure, segment }: Mention): boolean {
  if (/整体/.test(segment.text)) return false;
  const others = [
    ...submission.filledProjects.map(({ model }) => model.indicators.totals.score),
    ...submission.evaluations.map(({ model }) => model.funding.known.total.cells.score),
  ];
  const own = submission.overall.map(({ model }) => valueOf(model.indicators.totals.score)?.value);
  const value = valueOfFigure(figure);
  if (own.some((score) => score?.equals(value))) return false;
  return others.some((other) => valueOf(other)?.value.equals(value) === true);
}
