import { HardDrive, Languages, Mic, PhoneOff, ShieldCheck } from 'lucide';
import { LOW_MINUTES } from '../../capture/space.ts';
import { type Kit, useKit } from '../../capture/use-kit.tsx';
import { ALARMS } from '../../capture/alarm.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSettings } from '../../store/use-settings.tsx';
import { useSaidLanguages } from '../../store/use-sayings.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Header } from '../../ui/header.tsx';
import { ListenButton } from '../../ui/listen-button.tsx';
import { Pending } from '../../ui/pending.tsx';
import { useSpeech } from '../../ui/speech.ts';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { KitMicrophone } from './kit-microphone.tsx';
import { KitPower } from './kit-power.tsx';

/** Before the road: whether this phone can record a day long, found out while there is still time. */
export function KitPage() {
  const { t } = useI18n();
  const kit = useKit();
  return (
    <div data-in-order>
      <Header title={t('capture.kit')} back={{ href: '/today', label: t('shell.today') }} />
      <Stack>
        <KitMicrophone />
        {kit ? <SpaceAndPower kit={kit} /> : <Pending />}
        <Card title={t('capture.calls')}>
          <State icon={PhoneOff}>{t('capture.callsHint')}</State>
        </Card>
        <SpokenConsent />
        <Alarms />
        <Card title={t('capture.practice')}>
          <Stack>
            <p>{t('capture.practiceSays')}</p>
            <LinkButton href="/practice" icon={Mic}>
              {t('capture.practiceOpen')}
            </LinkButton>
          </Stack>
        </Card>
      </Stack>
    </div>
  );
}

function SpaceAndPower({ kit: { minutes, battery } }: { kit: Kit }) {
  const { t, format } = useI18n();
  const low = (minutes ?? LOW_MINUTES) < LOW_MINUTES;
  return (
    <Card title={t('capture.spaceAndPower')}>
      <Stack>
        <State icon={HardDrive} tone={low ? 'warn' : minutes === undefined ? 'plain' : 'ok'}>
          {minutes === undefined
            ? t('capture.spaceUntold')
            : t('capture.spaceFor', { left: format.short(minutes * 60_000) })}
        </State>
        <KitPower battery={battery} />
      </Stack>
    </Card>
  );
}

/** The three questions, as this phone says them in the language that it is set to, and as people of the route have said them. */
function SpokenConsent() {
  const { t, lang, format } = useI18n();
  const { can } = useSpeech(lang);
  const recorded = useSaidLanguages();
  const words = [t('consent.record.say'), t('consent.share.say'), t('consent.naming.say')].join(' ');
  return (
    <Card title={t('capture.spokenConsent')}>
      <Stack>
        <State icon={ShieldCheck} tone={can ? 'ok' : 'warn'}>
          {t(can ? 'capture.consentSpoken' : 'capture.consentUnspoken')}
        </State>
        {can ? (
          <ListenButton
            words={words}
            lang={lang}
            label={t('today.listen')}
            stopLabel={t('today.stopListening')}
          />
        ) : (
          <p>{words}</p>
        )}
        {recorded.length > 0 && (
          <State icon={Mic} tone="ok">
            {t('capture.consentRecorded', { languages: format.list(recorded) })}
          </State>
        )}
        <LinkButton icon={Languages} href="/consent">
          {t('consent.howWeAsk')}
        </LinkButton>
      </Stack>
    </Card>
  );
}

function Alarms() {
  const { t } = useI18n();
  const { settings, change } = useSettings();
  const quiet = settings.quiet ?? [];
  return (
    <Card title={t('capture.alarms')}>
      <Stack>
        <p>{t('capture.alarmsHint')}</p>
        {ALARMS.map((alarm) => (
          <Switch
            key={alarm}
            label={t(`capture.alarm.${alarm}`)}
            checked={!quiet.includes(alarm)}
            onChange={(on) =>
              void change({
                quiet: on ? quiet.filter((each) => each !== alarm) : [...quiet, alarm],
              })
            }
          />
        ))}
      </Stack>
    </Card>
  );
}
