/** A level-one group of indicators and its weight. */
export interface GroupWeight {
  /** Its name without 指标, e.g. 产出. */
  readonly group: string;
  readonly weight: string;
}

/** A band of total scores. */
export interface ScoreBand {
  readonly name: string;
  /** The lowest score that still belongs to it. */
  readonly from: string;
}

/** Thresholds of the rules. All figures are decimal strings; rates are ratios. */
export interface Thresholds {
  /** 政府采购 决算 ÷ 预算 below or above is asked about. */
  readonly procurementLow: string;
  readonly procurementHigh: string;
  /** A move against last year by more than this is asked about. */
  readonly yearOnYearJump: string;
  /** 执行率 below is asked about. */
  readonly executionRateLow: string;
  /** 全年预算 against 年初预算 by more than this is asked about. */
  readonly budgetAdjusted: string;
  /** A result of this share of its target or more is asked about. */
  readonly overachievement: string;
  /** An amount this many times its neighbours is taken for 元. */
  readonly unitSuspectTimes: string;
}

/** What a region and year may set: thresholds, weights, bands, formulas, and which rules are on. Plain data. */
export interface Pack {
  /** e.g. `hunan`. */
  readonly name: string;
  readonly title: string;
  readonly thresholds: Thresholds;
  readonly weights: {
    /** 分值 of the funds row where the form leaves it blank. */
    readonly funding: string;
    /** Weights of the level-one groups where their header has none. */
    readonly groups: readonly GroupWeight[];
  };
  /** From the best down. */
  readonly bands: readonly ScoreBand[];
  readonly formulas: {
    /** 资金得分 = 分值 × 执行率, capped at 分值. */
    readonly executionScore: "proportional";
    /** Less is better: 分值 × 指标值 ÷ 完成值. */
    readonly reverseIndicator: "target-over-actual";
  };
  /** Ids of rules that do not run. */
  readonly rulesOff: readonly string[];
}
