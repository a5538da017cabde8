import * as fc from "fast-check";

/** How one indicator came out: `missed` by a tenth or two, with `size` for its target and `slack` (‰) for the surplus. */
export interface IndicatorNumbers {
  readonly size: number;
  readonly slack: number;
  readonly missed: boolean;
  /** Share of its group's 分值. */
  readonly share: number;
}

/** How many indicators the level-two groups have, and how each came out. */
export type TableNumbers = Readonly<Record<IndicatorGroupName, readonly IndicatorNumbers[]>>;

export type IndicatorGroupName =
  | "数量指标"
  | "质量指标"
  | "时效指标"
  | "成本指标"
  | "经济效益指标"
  | "社会效益指标"
  | "生态效益指标"
  | "可持续影响指标"
  | "服务对象满意度指标";

/** The free figures of one project. Amounts are cents of 万元 (0.01 万元), shares are ‰. */
export interface ProjectNumbers {
  readonly adjusted: number;
  /** 年初预算 against 全年预算. */
  readonly initialShift: number;
  readonly executedShare: number;
  readonly carriedShare: number;
  readonly otherShare: number;
  readonly table: TableNumbers;
}

/** The figures of a clean set of forms that nothing else determines. Amounts are cents of 万元, shares and shifts ‰. */
export interface CleanNumbers {
  readonly year: number;
  readonly unitName: string;
  readonly authorized: number;
  readonly vacancies: number;
  readonly threePublic: {
    readonly purchase: number;
    readonly running: number;
    readonly abroad: number;
    readonly reception: number;
    readonly budgetCut: number;
    readonly finalCut: number;
  };
  readonly publicUse: {
    readonly prior: number;
    readonly budgetShare: number;
    readonly finalShare: number;
    readonly parts: readonly [number, number, number];
  };
  readonly personnel: number;
  readonly basicSurplus: number;
  readonly initialShift: number;
  readonly priorProjectShare: number;
  readonly procurement: { readonly share: number; readonly finalShare: number; readonly priorShare: number };
  readonly specialFunds: readonly number[];
  readonly transfers: readonly number[];
  /** Whether the last project is paid by the government fund. */
  readonly lastProjectFromFund: boolean;
  readonly building: {
    readonly area: number;
    readonly areaShare: number;
    readonly investment: number;
    readonly investmentShare: number;
  } | null;
  readonly projects: readonly ProjectNumbers[];
  readonly table: TableNumbers;
}

const permille = (min: number, max: number) => fc.integer({ min, max });

const indicator = fc.record<IndicatorNumbers>({
  size: fc.integer({ min: 10, max: 999 }),
  slack: permille(0, 250),
  missed: fc.boolean(),
  share: fc.integer({ min: 1, max: 20 }),
});

const indicators = (minLength: number, maxLength: number) => fc.array(indicator, { minLength, maxLength });

const table = fc.record<TableNumbers>({
  数量指标: indicators(1, 3),
  质量指标: indicators(1, 2),
  时效指标: indicators(1, 2),
  // The pack asks for one.
  成本指标: indicators(1, 1),
  经济效益指标: indicators(0, 2),
  社会效益指标: indicators(1, 2),
  生态效益指标: indicators(0, 2),
  可持续影响指标: indicators(0, 2),
  服务对象满意度指标: indicators(1, 2),
});

const project = fc.record<ProjectNumbers>({
  adjusted: fc.integer({ min: 100, max: 60_000 }),
  initialShift: permille(-80, 80),
  executedShare: permille(900, 1000),
  carriedShare: permille(0, 300),
  otherShare: permille(0, 200),
  table,
});

const place = fc.stringMatching(/^[云青岚溪湖滨清宁远和兴丰泉松]{2}$/u);
const body = fc.constantFrom(
  "水利工程服务中心",
  "图书馆",
  "统计局",
  "城市管理执法局",
  "农业农村局",
  "档案馆",
  "社会福利院",
);
const shares = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });

/** Any figures from which a clean set of forms can be built, with up to twelve projects. */
export function cleanNumbers(mostProjects = 6): fc.Arbitrary<CleanNumbers> {
  return fc.record<CleanNumbers>({
    year: fc.integer({ min: 2021, max: 2026 }),
    unitName: fc.tuple(place, place, body).map(([city, district, name]) => `${city}市${district}区${name}`),
    authorized: fc.integer({ min: 5, max: 300 }),
    vacancies: fc.integer({ min: 0, max: 4 }),
    threePublic: fc.record({
      purchase: fc.constantFrom(0, 0, 1800),
      running: fc.integer({ min: 0, max: 900 }),
      abroad: fc.constantFrom(0, 0, 350),
      reception: fc.integer({ min: 1, max: 500 }),
      budgetCut: permille(0, 200),
      finalCut: permille(0, 300),
    }),
    publicUse: fc.record({
      prior: fc.integer({ min: 500, max: 20_000 }),
      budgetShare: permille(950, 1150),
      finalShare: permille(880, 990),
      parts: fc.tuple(permille(0, 300), permille(0, 300), permille(0, 300)),
    }),
    personnel: fc.integer({ min: 3000, max: 300_000 }),
    basicSurplus: permille(0, 60),
    initialShift: permille(-80, 80),
    priorProjectShare: permille(820, 1220),
    procurement: fc.record({
      share: permille(200, 700),
      finalShare: permille(900, 1100),
      priorShare: permille(500, 1500),
    }),
    specialFunds: shares,
    transfers: shares,
    lastProjectFromFund: fc.boolean(),
    building: fc.option(
      fc.record({
        area: fc.integer({ min: 100, max: 900 }),
        areaShare: permille(800, 1000),
        investment: fc.integer({ min: 2000, max: 60_000 }),
        investmentShare: permille(800, 1000),
      }),
    ),
    projects: fc.array(project, { maxLength: mostProjects }),
    table,
  });
}
