import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactNode } from "react";
import { planTemplate } from "../../app/template";
import type { BlankFormsRequest } from "../../catalogue/forms/canonical";
import { usePageStyles } from "../page-styles";

interface TemplateFormProps {
  /** The unit that stands there at first. */
  readonly unitName: string;
  readonly busy: boolean;
  /** Is given only requests that can be met. */
  readonly onRequest: (request: BlankFormsRequest) => void;
  /** What will come of it, above the fields. */
  readonly children: ReactNode;
}

/** Asks for unit, year and number of projects of a new set of forms. */
export function TemplateForm({ unitName: firstUnitName, busy, onRequest, children }: TemplateFormProps) {
  const styles = usePageStyles();
  const [unitName, setUnitName] = useState(firstUnitName);
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [projects, setProjects] = useState("1");
  const [fault, setFault] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const request = { unitName, year: Number(year), projects: Number(projects) };
    const plan = planTemplate(request);
    setFault(plan.fault);
    if (plan.fault === undefined) onRequest(request);
  };
  return (
    <form className={styles.page} noValidate onSubmit={submit}>
      <p className={styles.text}>{children}</p>
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
