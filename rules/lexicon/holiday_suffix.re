# What follows the name of a holiday; a masked name (国庆某) is none
(?!某|×|[一-龥](?:某|×))(?P<day_of>当[天日晚]|[这那][一天]天?)?(?P<stretch>期间|假期|前后|前夕|长假|假日|小长假|黄金周|过后|之[前后]|[前后](?!来|续|台|往))?
