import { Checkbox, Field, Input } from "@fluentui/react-components";
import { asSeen } from "../../core/values/directions";
import { useSessionState } from "../session-context";
import { TextsToTake } from "../word/TextsToTake";
import type { ReportWish } from "./use-report-wish";

/** What a person can say of the report: whose it is, what it takes over, and how much it tells. */
export function ReportChoices({ wish }: { readonly wish: ReportWish }) {
  const { unit, year, yearFault, projects, options, say } = wish;
  return (
    <>
      <Field label="单位名称">
        <Input value={unit} maxLength={100} onChange={(_, { value }) => say({ unit: value })} />
      </Field>
      <Field label="年度" {...(yearFault ? { validationMessage: yearFault } : {})}>
        <Input value={year} inputMode="numeric" maxLength={4} onChange={(_, { value }) => say({ year: value })} />
      </Field>
      <TextChoices wish={wish} />
      <Choice label="第六部分只写各组得分，不逐条列指标" isMade={options.brief} onChange={(brief) => say({ brief })} />
      {projects > 0 && (
        <>
          <Choice
            label="各项目的资金、得分和完成情况列成表"
            isMade={options.projectTable}
            onChange={(projectTable) => say({ projectTable })}
          />
          <Choice
            label={`另为 ${projects} 个项目各写一份项目支出绩效自评报告`}
            isMade={options.projectReports}
            onChange={(projectReports) => say({ projectReports })}
          />
        </>
      )}
    </>
  );
}

/** Which texts are taken over: of earlier reports in the workbook, of a report that was typed, and of other files. */
function TextChoices({ wish: { options, say } }: { readonly wish: ReportWish }) {
  const { checked, others } = useSessionState();
  const { reports = [] } = checked?.check.submission ?? {};
  // A person knows them by their sheets.
  const typed = reports.filter(({ markers }) => markers.length === 0).map(({ sheet }) => `“${asSeen(sheet)}”`);
  const written = (checked?.written.length ?? 0) + others.length;
  const ofOthers = "沿用已有报告和所选文件中由人改过的段落";
  return (
    <>
      {written > 0 && (
        <Choice
          label={others.length > 0 ? ofOthers : `沿用已有报告中由人填写的 ${written} 段`}
          isMade={options.keepWritten}
          onChange={(keepWritten) => say({ keepWritten })}
        />
      )}
      {typed.length > 0 && (
        <Choice
          label={`沿用${[...new Set(typed)].join("、")}里已写好的文字（职能、改进措施等），不再留空`}
          isMade={options.harvest}
          onChange={(harvest) => say({ harvest })}
        />
      )}
      <TextsToTake
        hasOwn={written + typed.length > 0}
        options={options}
        refused={options.refused}
        onRefuse={(refused) => say({ refused })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isMade: boolean;
  readonly onChange: (isMade: boolean) => void;
}

function Choice({ label, isMade, onChange }: ChoiceProps) {
  return <Checkbox label={label} checked={isMade} onChange={(_, { checked }) => onChange(checked === true)} />;
}
