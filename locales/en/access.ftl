# Connections: keys of the shop's programs, secrets.

error-secret-lost = The secret can't be read: the server's encryption key (BARKER_SECRET) has changed. Set the secret anew.
