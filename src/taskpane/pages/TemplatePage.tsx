import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { planTemplate } from "../../app/template";
import { useBusy, useSession, useSessionState } from "../session-context";
import { usePageStyles } from "./page-styles";

/** 新建模板: a set of blank forms for a unit, a year and so many projects, added to the open workbook. */
export default function TemplatePage() {
  const styles = usePageStyles();
  const session = useSession();
  const busy = useBusy();
  const { checked } = useSessionState();
  const [unitName, setUnitName] = useState(checked?.check.submission.unit ?? "");
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [projects, setProjects] = useState("1");
  const [fault, setFault] = useState<string | undefined>(undefined);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const request = { unitName, year: Number(year), projects: Number(projects) };
    const plan = planTemplate(request);
    setFault(plan.fault);
    if (plan.fault === undefined) void session.addForms(request);
  };
  return (
    <form className={styles.page} noValidate onSubmit={add}>
      <h1 className={styles.title}>新建模板</h1>
      <p className={styles.text}>
        在当前工作簿末尾加入一套空表：附件1、附件2、每个项目一张附件3、附件4。已有的工作表不会改动。
      </p>
      <Field label="单位名称" required>
        <Input value={unitName} onChange={(_, { value }) => setUnitName(value)} />
      </Field>
      <Field label="年度" required>
        <Input value={year} inputMode="numeric" maxLength={4} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <Field label="项目个数" hint="一个项目一张附件3" required>
        <Input value={projects} inputMode="numeric" maxLength={3} onChange={(_, { value }) => setProjects(value)} />
      </Field>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <Button appearance="primary" type="submit" disabled={busy}>
        新建模板
      </Button>
    </form>
  );
}
