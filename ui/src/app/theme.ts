import {
  createTheme,
  type CSSVariablesResolver,
  Button,
  Drawer,
  Menu,
  Modal,
  Paper,
  SegmentedControl,
  Skeleton,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core'

const indigo: MantineColorsTuple = [
  '#eef0ff', '#dfe2fe', '#c4c9fc', '#a5acf8', '#8890f4',
  '#6a73ee', '#4f57e3', '#4349cd', '#383da8', '#2b2f7d',
] // prettier-ignore

/** only for what is live, and for leaving it */
const live: MantineColorsTuple = [
  '#fff0f0', '#ffdfe0', '#fcbcbf', '#f8959a', '#f4727b',
  '#ea4a55', '#d92d37', '#bd232c', '#981d25', '#73171d',
] // prettier-ignore

const gray: MantineColorsTuple = [
  '#f7f7f8', '#f0f0f2', '#e5e6e9', '#d5d6da', '#b9bbc1',
  '#868992', '#5d606a', '#454750', '#2d2f35', '#1a1b1f',
] // prettier-ignore

const dark: MantineColorsTuple = [
  '#e9eaed', '#c9cbd1', '#a3a6b0', '#868993', '#383a42',
  '#2b2d34', '#1d1e23', '#121317', '#0c0d10', '#08090b',
] // prettier-ignore

const sans =
  "'Inter Variable', 'Inter Fallback', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

/** Mantine's dialogs use a header element, which outside of a section is the banner of the page */
const notABanner = { role: 'none' }

export const theme = createTheme({
  colors: { indigo, live, gray, dark },
  primaryColor: 'indigo',
  primaryShade: 6,
  black: '#1a1b1f',
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '22px', lineHeight: '1.3' },
      h3: { fontSize: '18px', lineHeight: '1.4' },
      h4: { fontSize: '16px', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '32px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { fw: 550 } }),
    Drawer: Drawer.extend({
      defaultProps: { overlayProps: { backgroundOpacity: 0.45 }, attributes: { header: notABanner } },
    }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', position: 'bottom-end' },
      // names may be long, and phones are narrow
      styles: { dropdown: { maxWidth: 'calc(100vw - 16px)' }, itemLabel: { overflowWrap: 'anywhere' } },
    }),
    Modal: Modal.extend({
      defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.45 }, attributes: { header: notABanner } },
      styles: { title: { fontWeight: 650, fontSize: 18 } },
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 'lg' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { withItemsBorders: false } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'md' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: true } },
    }),
  },
})

/** Surfaces and lines by role, so that each scheme is designed and not inverted. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--live': live[6],
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': '#6f727b',
    '--mantine-color-default-border': gray[3],
    '--mantine-color-error': live[7],
    '--mantine-color-anchor': indigo[7],
    '--page': '#f7f7f8',
    '--surface': '#ffffff',
    '--sunken': gray[1],
    '--line': gray[2],
    '--line-strong': gray[3],
    '--accent-soft': indigo[0],
    '--accent-text': indigo[7],
    '--live-text': live[7],
    '--live-soft': live[0],
    '--ring': indigo[6],
    '--lift': '0 1px 2px rgb(20 21 26 / 5%), 0 4px 16px rgb(20 21 26 / 6%)',
  },
  dark: {
    '--mantine-color-body': '#17181c',
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#8d909a',
    '--mantine-color-default-border': dark[4],
    '--mantine-color-error': live[4],
    '--mantine-color-anchor': indigo[3],
    '--page': '#101114',
    '--surface': '#17181c',
    '--sunken': '#1f2026',
    '--line': dark[5],
    '--line-strong': dark[4],
    '--accent-soft': '#22254a',
    '--accent-text': indigo[3],
    '--live-text': live[4],
    '--live-soft': '#3a1a1e',
    '--ring': indigo[4],
    '--lift': '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 30%)',
  },
})
