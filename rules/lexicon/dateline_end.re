# What follows the date of a dateline: 1月11日讯, 7日电
(?:上午|下午|晚|凌晨)?(?:专?电(?![话视子梯力动脑影信邮台联告讯报池])|讯(?!问))
