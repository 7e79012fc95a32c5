import { useState } from 'preact/hooks';
import { languageName } from '../../i18n/place-names.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useProgramme } from '../../store/use-programme.tsx';
import { Select } from '../../ui/select.tsx';
import type { Moments } from './use-moments.ts';

/** Languages of the app, and some that are spoken where routes go; those of the route come first. */
const OFFERED = ['en', 'es', 'fr', 'pt', 'qu', 'ay', 'gn', 'sw', 'ne', 'hi', 'am', 'ar', 'wo', 'ht'];

/** Which second language stands beside the lines: the one that is written already, else none until somebody chooses. */
export function useSecondLanguage(lines: Moments['lines']) {
  const written = lines.find(
    ({ otherLanguage, other }) => otherLanguage !== '' && other !== '',
  )?.otherLanguage;
  const [chosen, onChoose] = useState<string | undefined>(undefined);
  return { language: chosen ?? written ?? '', onChoose };
}

interface SecondLanguageProps {
  readonly language: string;
  readonly onChoose: (language: string) => void;
}

export function SecondLanguage({ language, onChoose }: SecondLanguageProps) {
  const { t, lang } = useI18n();
  const route = useProgramme()?.route.languages ?? [];
  const offered = [...new Set([...route, ...OFFERED, ...(language === '' ? [] : [language])])];
  const options = [
    { value: '', label: t('listen.noSecond') },
    ...offered.map((value) => ({ value, label: languageName(lang, value) })),
  ];
  return <Select label={t('listen.second.label')} options={options} value={language} onChange={onChoose} />;
}
