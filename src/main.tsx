/** The composition root: the only place where instances are made. */
import { options, render } from 'preact';
import { App } from './app/app.tsx';
import { inParts } from './app/in-parts.ts';
import { registerWorker } from './app/worker.ts';
import { createLook, keepLook } from './app/look.ts';
import { loadNear } from './i18n/load.ts';
import { isLang, type Lang, pickLanguage } from './i18n/languages.ts';
import { createPassingSettings, createSettings, type Settings } from './store/settings.ts';
import { drawApart } from './app/draw-apart.ts';
import { createInstall, InstallProvider } from './ui/install.tsx';
import './styles/layers.css';

drawApart(options, window);
const kept = createSettings();
const look = createLook(document.documentElement, keepLook);
const install = createInstall(window);

function languageIn({ language }: Settings): Lang {
  return isLang(language) ? language : pickLanguage(navigator.languages);
}

async function start(root: Element): Promise<void> {
  const guess = loadNear(pickLanguage(navigator.languages));
  // A browser may refuse its storage, as in some private windows: the app then begins all the same, and says so. Asked
  // twice, since it may only have lost the connection.
  const read = await kept
    .read()
    .catch(() => kept.read())
    .catch(() => undefined);
  const keeps = read !== undefined;
  const settings = keeps ? kept : createPassingSettings();
  const first = read ?? {};
  look(first);
  if (first.open !== undefined) fetchRoute();
  const lang = languageIn(first);
  const catalogue = lang === pickLanguage(navigator.languages) ? await guess : await loadNear(lang);
  // What the worker fetches for offline would compete with the words of the first screen.
  const worker = registerWorker(navigator.serviceWorker);
  // The cover makes room in the same breath: nothing is painted between the two.
  root.replaceChildren();
  render(
    <InstallProvider value={install}>
      <App
        settings={settings}
        first={first}
        keeps={keeps}
        language={{ lang, catalogue }}
        look={look}
        worker={worker}
      />
    </InstallProvider>,
    root,
  );
}

/** What a route needs is asked for at once, and not one part after the other has been drawn. */
function fetchRoute(): void {
  // Whoever needs them hears what goes wrong with them.
  void inParts(() => import('./app/keeper.ts')).catch(() => undefined);
  void inParts(() => import('./app/route-app.tsx'))
    .then(({ fetchPlace }) => fetchPlace(location.pathname))
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (root) void start(root);
