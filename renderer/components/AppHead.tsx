import { Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { present, redoTarget, undoTarget, type Run } from '../../shared/engine/run.ts';
import type { Settings } from '../../shared/desktop-api.ts';
import { useLab, useRuns, useUi } from '../stores/lab.ts';
import type { Screen } from '../stores/ui-store.ts';
import { useWords } from '../text/words.ts';
import { announce } from './announce.ts';
import { IconButton } from './Button.tsx';
import { Logo } from './Logo.tsx';
import { SegmentedControl } from './SegmentedControl.tsx';
import { TextOf } from './TextOf.tsx';
import { TrueCostTab } from './TrueCostTab.tsx';

/** The running head: where you are, the way back, and what every screen has. */
export function AppHead() {
  const run = useRuns((state) => state.run);
  const { locks = [] } = useLab();
  const { t } = useWords();
  return (
    <header className="app-head">
      <span className="brand">
        <Logo />
        <span className="word">{t('common.appName')}</span>
      </span>
      <nav className="tabs">
        <span className="divider" />
        <Tab screen="library" />
        {run === null ? null : <RunTabs run={run} />}
      </nav>
      <div className="tools">
        {run === null ? null : <History run={run} />}
        <TrueCostTab />
        {locks.includes('language') ? null : <LanguageSwitch />}
        <ThemeMenu />
      </div>
    </header>
  );
}

const RUN_SCREENS = ['play', 'close', 'score', 'records', 'debrief'] as const;

function RunTabs({ run }: { readonly run: Run }) {
  return (
    <>
      <span className="divider" />
      <span className="run-title">
        <TextOf text={run.scenario.title} />
      </span>
      {RUN_SCREENS.map((screen) => (
        <Tab key={screen} screen={screen} />
      ))}
    </>
  );
}

/** The tab that a screen without one of its own belongs to. */
const PARENT: Partial<Record<Screen, Screen>> = {
  problems: 'library',
  playtest: 'library',
  privacy: 'library',
  lender: 'close',
};

function Tab({ screen }: { readonly screen: 'library' | (typeof RUN_SCREENS)[number] }) {
  const { ui } = useLab();
  const { t } = useWords();
  const here = useUi((state) => state.route.screen);
  const current = here === screen || PARENT[here] === screen;
  return (
    <AriaButton
      className="tab"
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onPress={() => ui.getState().go({ screen })}
    >
      {screen === 'library' ? t('common.library') : t(`common.tabs.${screen}`)}
    </AriaButton>
  );
}

const UNDO_SCREENS: readonly Screen[] = ['play', 'close', 'score', 'records', 'debrief'];

function History({ run }: { readonly run: Run }) {
  const { runs } = useLab();
  const { t } = useWords();
  const onRunScreen = useUi((state) => UNDO_SCREENS.includes(state.route.screen));
  if (!onRunScreen) return null;
  const step = (move: 'undo' | 'redo') => {
    if (!runs.getState()[move]()) return;
    const now = runs.getState().run;
    if (now === null) return;
    const { day } = present(now);
    announce(move === 'undo' ? t('common.undone', { day }) : t('common.redone', { day }));
  };
  return (
    <>
      <AriaButton
        className="button bare"
        isDisabled={undoTarget(run) === null}
        onPress={() => step('undo')}
      >
        <Undo2 size={16} aria-hidden="true" />
        <span className="word">{t('common.undo')}</span>
      </AriaButton>
      <IconButton
        label={t('common.redo')}
        icon={<Redo2 size={16} aria-hidden="true" />}
        isDisabled={redoTarget(run) === null}
        onPress={() => step('redo')}
      />
      <span className="divider" />
    </>
  );
}

const LANGUAGE_SEGMENTS = [
  { key: 'zh-CN', label: '中文', lang: 'zh-CN' },
  { key: 'en', label: 'EN', lang: 'en' },
] as const;

function LanguageSwitch() {
  const { ui } = useLab();
  const { t } = useWords();
  const language = useUi((state) => state.language);
  return (
    <SegmentedControl
      label={t('common.language')}
      look="ink"
      segments={LANGUAGE_SEGMENTS}
      value={language}
      onChange={(key) => ui.getState().setLanguage(key)}
    />
  );
}

const THEMES = ['light', 'dark', 'system'] as const satisfies readonly Settings['theme'][];
const THEME_ICONS = { light: Sun, dark: Moon, system: SunMoon } as const;

function ThemeMenu() {
  const { ui } = useLab();
  const { t } = useWords();
  const theme = useUi((state) => state.settings.theme);
  const Icon = THEME_ICONS[theme];
  const choose = (keys: Selection) => {
    const chosen = THEMES.find((key) => keys !== 'all' && keys.has(key));
    if (chosen !== undefined) ui.getState().setTheme(chosen);
  };
  return (
    <MenuTrigger>
      <IconButton label={t('common.theme')} icon={<Icon size={16} aria-hidden="true" />} />
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('common.theme')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={choose}
        >
          {THEMES.map((key) => (
            <ThemeItem key={key} theme={key} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ThemeItem({ theme }: { readonly theme: (typeof THEMES)[number] }) {
  const { t } = useWords();
  const words = t(`common.themes.${theme}`);
  return (
    <MenuItem id={theme} className="menu-item" textValue={words}>
      {({ isSelected }) => (
        <>
          <span className="tick" aria-hidden="true">
            {isSelected ? '✓' : ''}
          </span>
          {words}
        </>
      )}
    </MenuItem>
  );
}
