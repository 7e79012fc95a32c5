import { Notice } from './notice.tsx';
import { Switch, type SwitchProps } from './switch.tsx';

export type PlaceSwitchProps = {
  label: string;
  hint: string;
  /** somebody said no to it: what to say in place of the switch */
  closed: string | undefined;
  checked: boolean;
  onChange: SwitchProps['onChange'];
};

/** Whether a photo keeps where it was taken; nothing to switch on where somebody said no to that. */
export function PlaceSwitch({ closed, ...rest }: PlaceSwitchProps) {
  return closed === undefined ? <Switch {...rest} /> : <Notice live={false}>{closed}</Notice>;
}
