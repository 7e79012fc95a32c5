import { Button } from './button.tsx';
import { Select, type SelectProps } from './select.tsx';

export type PhotoActsProps<Seen extends string> = {
  /** whom or what it is of, where that counts */
  seen?: SelectProps<Seen> | undefined;
  binLabel: string;
  onBin: () => void;
};

/** What can be done with a picture that is there. */
export function PhotoActs<Seen extends string>({ seen, binLabel, onBin }: PhotoActsProps<Seen>) {
  return (
    <>
      {seen && <Select {...seen} />}
      <Button kind="plain" onClick={onBin}>
        {binLabel}
      </Button>
    </>
  );
}
