namespace DvBot.Knowledge.Tests;
