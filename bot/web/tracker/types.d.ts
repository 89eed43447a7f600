// What the tracker and the page know of each other, and what no library describes.

export type Props = Record<string, unknown>;

/** An event in the queue. What the collector does not get: its visit, its weight, its hold. */
export interface Kept {
  id: string;
  name: string;
  at: number;
  props: Props;
  /** The visit it belongs to. */
  visit: string;
  /** One by the share of visits that are reported. */
  weight: number;
  /** It waits for what will be known of it at this moment. */
  hold?: number;
}

export interface Visit {
  id: string;
  /** The last event, ms. */
  last: number;
  who: number;
  /** What led here: a code, or the marks of an address. */
  from: string;
  /** 0: its behaviour is not reported. */
  weight: number;
}

export type Call = [string, ...unknown[]];

interface WebApp {
  initData: string;
  initDataUnsafe: { user?: { id?: number }; start_param?: string };
  platform: string;
  version: string;
  isActive?: boolean;
  HapticFeedback?: Record<string, unknown>;
  onEvent(name: string, listener: (told: any) => void): void;
}

declare global {
  interface Window {
    barker?: { q?: Call[] | { push(...calls: Call[]): void } } & Record<string, unknown>;
    Telegram?: { WebApp?: WebApp; WebView?: Record<string, unknown> };
  }
  interface Navigator {
    globalPrivacyControl?: boolean;
  }
}
