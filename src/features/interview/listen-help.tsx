import { useI18n } from '../../i18n/provider.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { COMMANDS, type Command, KEYS, type ListenKey, type ListenKeys } from './listen-keys.ts';

interface ListenHelpProps {
  readonly keys: ListenKeys;
  readonly onChoose: (command: Command, key: ListenKey) => void;
}

/** The keys, said and changed in one place. */
export function ListenHelp({ keys, onChoose }: ListenHelpProps) {
  const { t } = useI18n();
  const options = KEYS.map((value) => ({
    value,
    label: value.replace('Control', t('listen.control')).replace('Shift', t('listen.shift')),
  }));
  return (
    <Fold summary={t('listen.keys')}>
      <Stack>
        <p>{t('listen.keysHint')}</p>
        {COMMANDS.map((command) => (
          <Select
            key={command}
            label={t(`listen.key.${command}`)}
            options={options}
            value={keys[command]}
            onChange={(key) => onChoose(command, key)}
          />
        ))}
      </Stack>
    </Fold>
  );
}
