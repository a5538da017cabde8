import { makeStyles, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "../page-styles";

const useStyles = makeStyles({
  // Under the label, and nearer to it than the next setting is.
  about: { padding: "0 8px 0 60px" },
});

interface SettingProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it does, where the label does not say it all. */
  readonly children?: ReactNode;
}

/** A switch, and under it what it does. */
export function Setting({ label, checked, onChange, children }: SettingProps) {
  const styles = useStyles();
  const page = usePageStyles();
  return (
    <div>
      <Switch label={label} checked={checked} onChange={(_, { checked: isOn }) => onChange(isOn)} />
      {children !== undefined && (
        <div className={styles.about}>
          <p className={page.small}>{children}</p>
        </div>
      )}
    </div>
  );
}
