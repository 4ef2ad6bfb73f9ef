# What stands before a number of days that is no day of the month
[0-9.第每近满共足仅了隔逾超几数罚停处役刑拘留扣押连有某多达约]
