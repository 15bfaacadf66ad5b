"""What two features share: style, text, buttons, cards, figures. Widgets that know no devices and no session."""
