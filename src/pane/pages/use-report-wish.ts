import { useState } from "react";
import type { SessionReportOptions } from "../../app/session";
import { TEMPLATE_YEARS } from "../../app/template";
import { PROJECTS_FOR_A_TABLE } from "../../catalogue/report/passages/projects-for-a-table";
import { useSessionState } from "../session-context";

/** What a person can say of the report; what they have not said follows the forms, also when those are checked again. */
interface Said {
  readonly unit?: string;
  readonly year?: string;
  readonly projectTable?: boolean;
  readonly keepWritten: boolean;
  readonly harvest: boolean;
  readonly brief: boolean;
  readonly projectReports: boolean;
  /** Texts that are not wanted, by their ids. */
  readonly refused: readonly string[];
}

const NOTHING_SAID: Said = { keepWritten: true, harvest: true, brief: false, projectReports: false, refused: [] };

/** The report as it is wanted. */
export interface ReportWish {
  readonly unit: string;
  readonly year: string;
  /** What is wrong with the year, in Chinese. */
  readonly yearFault: string | undefined;
  /** Projects about which there is something to report. */
  readonly projects: number;
  readonly options: SessionReportOptions & Required<Omit<Said, "unit" | "year">>;
  readonly say: (said: Partial<Said>) => void;
}

/** Keeps what a person says of the report. */
export function useReportWish(): ReportWish {
  const { unit: formUnit, year: formYear, filledProjects = [] } = useSessionState().checked?.check.submission ?? {};
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const unit = said.unit ?? formUnit ?? "";
  const year = said.year ?? (formYear === undefined ? "" : String(formYear));
  const { keepWritten, harvest, brief, refused } = said;
  const name = unit.trim();
  const projects = filledProjects.length;
  return {
    unit,
    year,
    yearFault: faultOf(year),
    projects,
    options: {
      // What the forms say already stays a live formula over them.
      ...(name === "" || name === formUnit ? {} : { unit: name }),
      ...(year === "" || Number(year) === formYear ? {} : { year: Number(year) }),
      keepWritten,
      harvest,
      brief,
      projectTable: said.projectTable ?? projects >= PROJECTS_FOR_A_TABLE,
      projectReports: said.projectReports && projects > 0,
      refused,
    },
    say: (more) => setSaid((before) => ({ ...before, ...more })),
  };
}

function faultOf(year: string): string | undefined {
  const { first, last } = TEMPLATE_YEARS;
  if (year === "") return undefined;
  const isYear = /^\d{4}$/.test(year) && Number(year) >= first && Number(year) <= last;
  return isYear ? undefined : `应为 ${first} 至 ${last} 的年份`;
}
