import { Moon, NotebookPen, Smartphone, Sun } from 'lucide';
import { useI18n } from '../../i18n/provider.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useSettings } from '../../store/use-settings.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';

/** Light, text size and language: seen at once, kept for every route on this phone. */
export function LookCard() {
  const { t, lang } = useI18n();
  const { settings, change } = useSettings();
  const { theme, textSize } = settings;
  return (
    <Card title={t('phone.look')}>
      <Choice
        legend={t('phone.theme')}
        layout="column"
        options={[
          { value: 'phone', label: t('shell.themeAuto'), icon: Smartphone },
          { value: 'paper', label: t('shell.themePaper'), icon: NotebookPen },
          { value: 'sun', label: t('shell.themeSun'), icon: Sun },
          { value: 'night', label: t('shell.themeNight'), icon: Moon },
        ]}
        value={theme ?? 'phone'}
        onChange={(chosen) => void change({ theme: chosen === 'phone' ? undefined : chosen })}
      />
      <Choice
        legend={t('phone.textSize')}
        options={[
          { value: 'normal', label: t('phone.textNormal') },
          { value: 'large', label: t('phone.textLarge') },
          { value: 'largest', label: t('phone.textLargest') },
        ]}
        value={textSize ?? 'normal'}
        onChange={(chosen) => void change({ textSize: chosen })}
      />
      <Choice
        legend={t('phone.language')}
        options={LANGUAGES.map(({ lang: value, name }) => ({ value, label: name }))}
        value={lang}
        onChange={(language) => void change({ language })}
      />
    </Card>
  );
}
