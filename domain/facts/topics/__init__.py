"""The kinds of facts, one file each: `customer_created` is the topic `customer.created`."""
