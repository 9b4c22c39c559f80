namespace DvBot.Bot.Tests;
