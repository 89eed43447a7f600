# What the shop's programs tell of its customers, goods and orders.

error-bad-item = This can't be stored: something in it is wrong or missing.

job-forget_requests = Removal of answers kept for the shop’s programs
job-fold_carts = Carts of the Mini App and the site
