/** What the window shows: language, appearance, the screen, notices. Nothing of the simulation. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  DEFAULT_SETTINGS,
  type HostProblem,
  type RunId,
  type Settings,
  type TextFile,
} from '../../shared/desktop-api.ts';
import type { OfferKind, TypedOffer } from '../../shared/analysis/offer.ts';
import { OFFER_EXAMPLES } from '../../shared/analysis/offer-examples.ts';
import type { RunProblem } from '../../shared/run-file/parse-run.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { ParsedScenario } from '../../shared/scenario/parse.ts';
import type { Problem } from '../../shared/scenario/problem.ts';
import type { Day } from '../../shared/units/day.ts';
import type { Language } from '../../shared/scenario/text.ts';
import type { RecordFilter } from '../../shared/views/record-filter.ts';
import type { noticesEn } from '../text/en/notices.ts';

export type Theme = 'light' | 'dark';

/** What the problems screen looks at. */
export type Checked =
  | { readonly kind: 'scenario'; readonly file: TextFile; readonly problems: readonly Problem[] }
  | { readonly kind: 'run'; readonly file: TextFile; readonly problem: RunProblem };

/** A scenario from a file that can be played, waiting for the reader's word. */
export interface Offered {
  readonly file: TextFile;
  readonly parsed: ParsedScenario;
}

/** Ways of looking at what others see of the learner. */
export type ScoreView = 'scores' | 'report' | 'outlook';

export type Route =
  | { readonly screen: 'library' }
  | { readonly screen: 'problems'; readonly checked: Checked }
  | { readonly screen: 'playtest'; readonly scenario: Scenario }
  | { readonly screen: 'play' }
  /** `line`: the one to close; the screen picks one when it is left out. */
  | { readonly screen: 'close'; readonly line?: string }
  | { readonly screen: 'lender' }
  /** `view`: which way of looking; the first when it is left out. */
  | {
      readonly screen: 'score';
      readonly view?: ScoreView;
      /** Of the report view: the month's report that came on this day; today's when left out. */
      readonly reportOf?: Day;
    }
  /** `ask`: what to look for at first; everything when it is left out. */
  | { readonly screen: 'records'; readonly ask?: Partial<RecordFilter> }
  | { readonly screen: 'debrief' }
  /** `back`: where the learner came from. */
  | { readonly screen: 'privacy'; readonly back: Route }
  /** `back`: where the learner came from. */
  | { readonly screen: 'true-cost'; readonly back: Route };

export type Screen = Route['screen'];

type WithoutPlural<K> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
type NoticeKey = WithoutPlural<Exclude<keyof typeof noticesEn, 'problem'>>;

/** Something to say above the screen. The words are a key of `ui:notices`. */
export interface Notice {
  /** A second notice of the same id takes the place of the first. */
  readonly id: string;
  readonly key: NoticeKey;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Said as `{{reason}}`. */
  readonly problem?: HostProblem | RunProblem;
  readonly tone: 'plain' | 'attention';
  readonly actions: readonly NoticeAction[];
  /** False: it stays until its cause is gone. */
  readonly dismissible: boolean;
}

export interface NoticeAction {
  readonly key: NoticeKey;
  readonly onPress: () => void;
}

/** What is typed into the true cost tool, kept while the app runs: one draft for each kind. */
export interface Advert {
  readonly kind: OfferKind;
  readonly drafts: Readonly<Record<OfferKind, TypedOffer>>;
}

export interface UiState {
  readonly settings: Settings;
  readonly language: Language;
  readonly theme: Theme;
  readonly route: Route;
  readonly notices: readonly Notice[];
  readonly offered: Offered | null;
  readonly advert: Advert;
}

export interface UiActions {
  go(route: Route): void;
  setLanguage(language: Language): void;
  setTheme(theme: Settings['theme']): void;
  setLastRun(id: RunId | null): void;
  setSettings(settings: Settings): void;
  notify(notice: Notice): void;
  dismiss(id: string): void;
  offer(offered: Offered | null): void;
  setAdvert(typed: TypedOffer): void;
  /** The machine's own wishes, which settings of `system` follow. */
  followSystem(system: Partial<SystemWishes>): void;
}

export interface SystemWishes {
  readonly languages: readonly string[];
  readonly dark: boolean;
}

export type UiStore = StoreApi<UiState & UiActions>;

export interface UiStoreOptions {
  readonly settings?: Settings;
  readonly system: SystemWishes;
  readonly onSettings: (settings: Settings) => void;
}

export function createUiStore(options: UiStoreOptions): UiStore {
  const first = options.settings ?? DEFAULT_SETTINGS;
  let system = options.system;
  return createStore<UiState & UiActions>()((set, get) => {
    const keep = (settings: Settings) => {
      set({ settings, ...wanted(settings, system) });
      options.onSettings(settings);
    };
    return {
      settings: first,
      ...wanted(first, system),
      route: { screen: 'library' },
      notices: [],
      offered: null,
      advert: { kind: 'monthly-fee', drafts: OFFER_EXAMPLES },
      go: (route) => set({ route }),
      setLanguage: (language) => keep({ ...get().settings, language }),
      setTheme: (theme) => keep({ ...get().settings, theme }),
      setSettings: keep,
      setLastRun: (lastRun) => {
        if (get().settings.lastRun !== lastRun) keep({ ...get().settings, lastRun });
      },
      notify: (notice) =>
        set({ notices: [...get().notices.filter(({ id }) => id !== notice.id), notice] }),
      dismiss: (id) => {
        const notices = get().notices.filter((notice) => notice.id !== id);
        if (notices.length !== get().notices.length) set({ notices });
      },
      offer: (offered) => set({ offered }),
      setAdvert: (typed) =>
        set({
          advert: { kind: typed.kind, drafts: { ...get().advert.drafts, [typed.kind]: typed } },
        }),
      followSystem: (wishes) => {
        system = { ...system, ...wishes };
        set(wanted(get().settings, system));
      },
    };
  });
}

function wanted(
  settings: Settings,
  system: SystemWishes,
): { readonly language: Language; readonly theme: Theme } {
  const language = settings.language === 'system' ? bestLanguage(system) : settings.language;
  const systemTheme = system.dark ? 'dark' : 'light';
  return { language, theme: settings.theme === 'system' ? systemTheme : settings.theme };
}

/** The first of the system's languages that we have; any Chinese is better served than none. */
function bestLanguage({ languages }: SystemWishes): Language {
  for (const tag of languages) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
