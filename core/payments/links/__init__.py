"""Payment links: a page with an end date where somebody may pay, with a QR code and a receipt."""
