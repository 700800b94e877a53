import { ActionIcon, Drawer, Popover } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { canUseMesh, deliveryChoice, relayConsent, type LiveScreenState } from '@/media'
import { t } from '@/shared/i18n'
import { useValue } from '@/shared/value'
import stage from '../stage/Stage.module.css'
import { qualityOf } from './connection'
import classes from './Connection.module.css'
import { ConnectionPanel } from './ConnectionPanel'
import { QualityMark } from './QualityMark'

/** Opens the connection panel from the picture: beside the button, or from below on a phone. */
export function ConnectionButton({ screen }: { screen: LiveScreenState }) {
  const [opened, setOpened] = useState(false)
  const [capable] = useState(canUseMesh)
  // in full screen only what is inside of it can be seen
  const [within, setWithin] = useState<HTMLElement>()
  const narrow = useMediaQuery('(max-width: 640px)', window.innerWidth <= 640)
  const choice = useValue(deliveryChoice)
  const consent = useValue(relayConsent) === 'yes'
  const quality = qualityOf(screen)

  const toggle = () => {
    const whole = document.fullscreenElement
    setWithin(whole instanceof HTMLElement ? whole : document.body)
    setOpened(!opened)
  }
  const panel = (
    <ConnectionPanel
      screen={screen}
      choice={choice}
      onChoice={(next) => deliveryChoice.set(next)}
      consent={consent}
      onConsent={(on) => relayConsent.set(on ? 'yes' : 'no')}
      capable={capable}
    />
  )
  const button = (
    <ActionIcon
      className={stage.overlayButton!}
      variant="transparent"
      size={40}
      aria-label={t('delivery.open', { quality: t(`delivery.quality.${quality}`) })}
      aria-haspopup="dialog"
      aria-expanded={opened}
      onClick={toggle}
    >
      <QualityMark quality={quality} size={22} />
    </ActionIcon>
  )
  const portalProps = within ? { target: within } : {}
  if (narrow) {
    return (
      <>
        {button}
        <Drawer
          opened={opened}
          onClose={() => setOpened(false)}
          position="bottom"
          title={t('delivery.title')}
          portalProps={portalProps}
          closeButtonProps={{ 'aria-label': t('action.close') }}
          classNames={{ content: classes.sheet!, title: classes.title!, body: classes.sheetBody! }}
        >
          {panel}
        </Drawer>
      </>
    )
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-end"
      width={360}
      shadow="md"
      radius="lg"
      trapFocus
      returnFocus
      portalProps={portalProps}
      middlewares={{ shift: { padding: 8 }, flip: true, size: { padding: 8, apply: withinReach } }}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('delivery.title')} className={classes.popover!}>
        {panel}
      </Popover.Dropdown>
    </Popover>
  )
}

/** opened up, the panel may be higher than the room above the button: then it scrolls */
function withinReach({ availableHeight, elements }: { availableHeight: number; elements: { floating: HTMLElement } }) {
  elements.floating.style.maxHeight = `${Math.max(240, availableHeight)}px`
}
